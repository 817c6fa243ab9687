/** `/`: what the editors placed, then what is newest; no story twice among lead, seconds, services and boxes. */
import { listMostRead, listNewestByService, listPlacements, listStoryIds } from '../store/reading.ts'
import { answersFa } from '../strings/answers.fa.ts'
import { loadCards, serviceLink } from './cards.ts'
import {
  chooseCollections,
  collectionIds,
  collectionKey,
  collectionKinds,
  showCollections,
} from './collections.ts'
import { loadSite, makeFrame, siteKey } from './frame.ts'
import { frontPage } from './front-page.view.ts'
import { htmlAnswer, type Page } from './page.ts'
import type { Card } from './parts/card-types.ts'

const secondsShown = 6
const perService = 5
const latestShown = 10
const mostReadShown = 8
const dayMilliseconds = 24 * 60 * 60 * 1000

export const showFront: Page = async context => {
  const { readers, clock } = context
  const [site, placements, newest, byService, mostRead] = await Promise.all([
    loadSite(context),
    listPlacements(readers, 'home'),
    listStoryIds(readers, secondsShown + latestShown + 20),
    listNewestByService(readers, perService + secondsShown + 6),
    listMostRead(readers, new Date(clock().getTime() - dayMilliseconds), mostReadShown),
  ])

  const shown = new Set<number>()
  const take = (ids: readonly number[], count: number): number[] => {
    const taken = ids.filter(id => !shown.has(id)).slice(0, count)
    for (const id of taken) shown.add(id)
    return taken
  }
  const placed = (slot: 'lead' | 'second') =>
    placements.filter(each => each.slot === slot).map(each => each.story_id)
  const lead = take([...placed('lead'), ...newest.ids], 1)
  const seconds = take([...placed('second'), ...newest.ids], secondsShown)
  const collections = await chooseCollections(context, shown)
  // Pictures and films have boxes of their own above; their services are a link in the menu.
  const services = site.services
    .filter(service => service.kind === 'news')
    .map(service => ({
      slug: service.slug,
      ids: take(
        byService.filter(row => row.service_slug === service.slug).map(row => row.story_id),
        perService,
      ),
    }))
    .filter(({ ids }) => ids.length > 0)
  const latest = newest.ids.slice(0, latestShown)
  const read = mostRead.map(row => row.story_id)

  const cards = await loadCards(context, site, [...shown, ...collectionIds(collections), ...latest, ...read])
  const headlines = new Map(
    placements.flatMap(each => (each.headline === null ? [] : [[each.story_id, each.headline]])),
  )
  const placedCards = (ids: readonly number[]) =>
    cards.of(ids).map(card => ({ ...card, headline: headlines.get(card.id) ?? card.headline }))
  const model = {
    frame: makeFrame(context, site, {
      title: null,
      description: answersFa.siteDescription,
      canonicalPath: '/',
    }),
    lead: placedCards(lead)[0] ?? null,
    seconds: placedCards(seconds),
    services: services.map(({ slug, ids }) => ({
      service: serviceLink(site, slug)!,
      cards: pictureFirst(cards.of(ids)),
    })),
    latest: cards.fromNow(latest),
    mostRead: cards.of(read),
    collections: showCollections(collections, cards),
  }
  const keys = [
    siteKey,
    'latest',
    'front:home',
    'most-read',
    ...collectionKinds.map(collectionKey),
    ...cards.keys,
  ]
  return htmlAnswer(200, frontPage(model), keys)
}

/** How far down a service's list its opening story may be fetched from. */
const openingReach = 3

/** A service opens with a picture where one of its newest stories has one. */
function pictureFirst(cards: readonly Card[]): Card[] {
  const opening = cards.slice(0, openingReach).find(card => card.picture !== null) ?? cards[0]
  return opening === undefined ? [] : [opening, ...cards.filter(card => card !== opening)]
}
