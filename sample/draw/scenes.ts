/** Every scene that the sample newsroom is illustrated with. */
import type { Scene } from './scene.ts'
import { basinMap } from './scenes/basin-map.ts'
import { books } from './scenes/books.ts'
import { breadChart } from './scenes/bread-chart.ts'
import { brickwork } from './scenes/brickwork.ts'
import { chessEndgame } from './scenes/chess-endgame.ts'
import { cityEvening } from './scenes/city-evening.ts'
import { climbingWall } from './scenes/climbing-wall.ts'
import { coralReef } from './scenes/coral-reef.ts'
import { cyclingPass } from './scenes/cycling-pass.ts'
import { desertDunes } from './scenes/desert-dunes.ts'
import { forestPath } from './scenes/forest-path.ts'
import { girihTiles } from './scenes/girih-tiles.ts'
import { harborNight } from './scenes/harbor-night.ts'
import { iceCore } from './scenes/ice-core.ts'
import { kilim } from './scenes/kilim.ts'
import { loaves } from './scenes/loaves.ts'
import { marathonRoad } from './scenes/marathon-road.ts'
import { microscope } from './scenes/microscope.ts'
import { nightSky } from './scenes/night-sky.ts'
import { oldClock } from './scenes/old-clock.ts'
import { pomegranates } from './scenes/pomegranates.ts'
import { railwayMap } from './scenes/railway-map.ts'
import { rainStreet } from './scenes/rain-street.ts'
import { rainfallChart } from './scenes/rainfall-chart.ts'
import { readingChart } from './scenes/reading-chart.ts'
import { riverBridge } from './scenes/river-bridge.ts'
import { ropeKnots } from './scenes/rope-knots.ts'
import { roundTable } from './scenes/round-table.ts'
import { saltLake } from './scenes/salt-lake.ts'
import { satelliteOrbit } from './scenes/satellite-orbit.ts'
import { seeds } from './scenes/seeds.ts'
import { setar } from './scenes/setar.ts'
import { snowMountain } from './scenes/snow-mountain.ts'
import { stadiumDusk } from './scenes/stadium-dusk.ts'
import { stamps } from './scenes/stamps.ts'
import { swimmingLanes } from './scenes/swimming-lanes.ts'
import { teaGlasses } from './scenes/tea-glasses.ts'
import { terracedFields } from './scenes/terraced-fields.ts'
import { wetlandDawn } from './scenes/wetland-dawn.ts'
import { windMap } from './scenes/wind-map.ts'

export const scenes: readonly Scene[] = [
  basinMap,
  books,
  breadChart,
  brickwork,
  chessEndgame,
  cityEvening,
  climbingWall,
  coralReef,
  cyclingPass,
  desertDunes,
  forestPath,
  girihTiles,
  harborNight,
  iceCore,
  kilim,
  loaves,
  marathonRoad,
  microscope,
  nightSky,
  oldClock,
  pomegranates,
  railwayMap,
  rainStreet,
  rainfallChart,
  readingChart,
  riverBridge,
  ropeKnots,
  roundTable,
  saltLake,
  satelliteOrbit,
  seeds,
  setar,
  snowMountain,
  stadiumDusk,
  stamps,
  swimmingLanes,
  teaGlasses,
  terracedFields,
  wetlandDawn,
  windMap,
]
