/**
 * Publication at a time. The order is a row; at its time whoever looks first publishes and removes it in one transaction, so
 * that a process killed at any line leaves either the order or the publication, never both and never neither. What is
 * published is the newest revision of that moment. Orders that fell due while nobody was running are carried out at start.
 */
import { refuse } from '../base/refusal.ts'
import { ok, type Result } from '../base/result.ts'
import { type Actor, recordAct } from '../store/audit.ts'
import { announceDesk } from '../store/desk-events.ts'
import { failSchedule, lockDueSchedule, removeSchedule, setSchedule } from '../store/schedules.ts'
import { findRevision, lockStory } from '../store/stories.ts'
import { canPublish, move } from '../story/workflow.ts'
import { type Newsroom, type PublishRefusal, releaseIn } from './publish-story.ts'
import { readWall, type ScheduleRefusal, type Wall } from './read-wall.ts'

export async function scheduleStory(
  { database, clock }: Newsroom,
  storyId: number,
  by: Actor,
  wall: Wall,
  revision: number,
): Promise<Result<{ readonly at: Date }, ScheduleRefusal | PublishRefusal>> {
  const due = readWall(wall)
  if (!due.ok) return due
  const now = clock()
  if (due.value <= now) return refuse('schedule.past', { date: wall.date, time: wall.time })
  return database.transaction(async db => {
    const story = await lockStory(db, storyId)
    if (story === null) return refuse('story.not-found', { id: storyId })
    if (story.revision_number !== revision) {
      return refuse('story.stale', { base: revision, current: story.revision_number })
    }
    const isOut = story.state === 'live' || story.state === 'corrected'
    const next = isOut ? ok(story.state) : move(story.state, 'publish')
    if (!next.ok) return next
    const { content } = (await findRevision(db, storyId, revision))!
    const fit = canPublish(content)
    if (!fit.ok) return fit
    const order = { storyId, dueAt: due.value, calendar: wall.calendar, date: wall.date, time: wall.time }
    await setSchedule(db, { ...order, by, at: now })
    await recordAct(db, {
      by,
      action: 'story.scheduled',
      subject: { kind: 'story', id: storyId, label: content.headline },
      details: { at: due.value.toISOString(), calendar: wall.calendar, date: wall.date, time: wall.time },
      at: now,
    })
    await announceDesk(db, { type: 'story', storyId, what: 'scheduled', by: by.name })
    return ok({ at: due.value })
  })
}

export async function cancelSchedule(
  { database, clock }: Newsroom,
  storyId: number,
  by: Actor,
): Promise<Result<true, ScheduleRefusal>> {
  return database.transaction(async db => {
    if (!(await removeSchedule(db, storyId))) return refuse('schedule.missing')
    await recordAct(db, {
      by,
      action: 'story.unscheduled',
      subject: { kind: 'story', id: storyId },
      at: clock(),
    })
    await announceDesk(db, { type: 'story', storyId, what: 'scheduled', by: by.name })
    return ok(true)
  })
}

/** Publishes what is due, one transaction each; answers how many orders were looked at. */
export async function publishDue(newsroom: Newsroom): Promise<number> {
  for (let count = 0; ; count++) {
    if (!(await publishNextDue(newsroom))) return count
  }
}

async function publishNextDue(newsroom: Newsroom): Promise<boolean> {
  const { database, clock } = newsroom
  return database.transaction(async db => {
    const now = clock()
    const order = await lockDueSchedule(db, now)
    if (order === null) return false
    const { story_id: storyId } = order
    const released = await releaseIn(db, newsroom, storyId, order.made_by, { kind: 'publish' })
    if (!released.ok) {
      await failSchedule(db, storyId, { code: released.code, details: released.details })
      await announceDesk(db, { type: 'story', storyId, what: 'scheduled' })
    }
    await recordAct(db, {
      by: null,
      action: released.ok ? 'story.published' : 'story.schedule-failed',
      subject: { kind: 'story', id: storyId },
      details: {
        due: order.due_at.toISOString(),
        by: order.made_by,
        ...(released.ok ? { release: released.value.release } : { code: released.code }),
      },
      at: now,
    })
    return true
  })
}

/** Looks every second, which a look at one index costs nothing; `stop` waits for the one under way. */
export function publishWhenDue(
  newsroom: Newsroom,
  onError: (error: unknown) => void,
  everyMilliseconds = 1_000,
): { stop(): Promise<void> } {
  let running: Promise<unknown> = Promise.resolve()
  let isBusy = false
  const timer = setInterval(() => {
    if (isBusy) return
    isBusy = true
    running = publishDue(newsroom)
      .catch(onError)
      .finally(() => {
        isBusy = false
      })
  }, everyMilliseconds)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
