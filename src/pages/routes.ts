/** Every address a reader may ask for, with its page. Old and short addresses stand at the end as redirects. */
import { redirectToNewestDay, showArchiveDay } from './archive-page.ts'
import { serviceFeed, siteFeed, tagFeed } from './feeds.ts'
import { showFront } from './front-page.ts'
import { showAuthor, showPhotos, showService, showTag, showVideos } from './list-page.ts'
import { showManifest, showRobots } from './machine-files.ts'
import type { Page } from './page.ts'
import { showAbout, showContact } from './plain-pages.ts'
import { showSearch } from './search-page.ts'
import { showNewsSitemap, showSitemap, showSitemapIndex } from './sitemaps.ts'
import { showStoryJson } from './story-json.ts'
import { redirectToStory, showStory } from './story-page.ts'
import { showText } from './text-page.ts'

export type Route = readonly [path: string, page: Page]

export const routes: readonly Route[] = [
  ['/', showFront],
  ['/news/:id/:slug', showStory],

  ['/service/:slug', showService],
  ['/tag/:slug', showTag],
  ['/author/:slug', showAuthor],
  ['/photo', showPhotos],
  ['/video', showVideos],
  ['/archive/:year/:month/:day', showArchiveDay],
  ['/search', showSearch],
  ['/about', showAbout],
  ['/contact', showContact],
  ['/text', showText],

  ['/rss', siteFeed('rss')],
  ['/atom', siteFeed('atom')],
  ['/feed.json', siteFeed('feed.json')],
  ['/service/:slug/rss', serviceFeed('rss')],
  ['/service/:slug/atom', serviceFeed('atom')],
  ['/service/:slug/feed.json', serviceFeed('feed.json')],
  ['/tag/:slug/rss', tagFeed('rss')],
  ['/tag/:slug/atom', tagFeed('atom')],
  ['/tag/:slug/feed.json', tagFeed('feed.json')],

  ['/news/:id(^[0-9]+).json', showStoryJson],
  ['/sitemap.xml', showSitemapIndex],
  ['/sitemap/:file', showSitemap],
  ['/sitemap-news.xml', showNewsSitemap],
  ['/robots.txt', showRobots],
  ['/manifest.webmanifest', showManifest],

  ['/news/:id', redirectToStory],
  ['/n/:id', redirectToStory],
  ['/archive', redirectToNewestDay],
]
