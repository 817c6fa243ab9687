/** Small files that machines ask for at fixed addresses. */
import { absolute } from '../story/addresses.ts'
import { pagesFa } from '../strings/pages.fa.ts'
import { loadSite, siteKey } from './frame.ts'
import type { Page } from './page.ts'
import { webManifest } from './parts/manifest.ts'

export const showRobots: Page = async ({ publicUrl }) => {
  const lines = [
    'User-agent: *',
    'Disallow: /search',
    'Disallow: /newsroom',
    'Disallow: /api/',
    '',
    `Sitemap: ${absolute(publicUrl, '/sitemap.xml')}`,
    `Sitemap: ${absolute(publicUrl, '/sitemap-news.xml')}`,
    '',
  ]
  return { status: 200, type: 'text/plain; charset=utf-8', body: lines.join('\n'), keys: ['fixed'] }
}

export const showManifest: Page = async context => {
  const { settings } = await loadSite(context)
  const words = { ...pagesFa, siteName: settings.name }
  const body = JSON.stringify(webManifest(words, 'fa', 'rtl', '/'))
  return { status: 200, type: 'application/manifest+json', body, keys: [siteKey] }
}
