import { describe, expect, it } from 'vitest'
import { buildPicture } from './models.fixture.ts'
import { image, pictureStyle } from './picture.ts'

describe('a picture', () => {
  it('offers no file wider than its place can use', () => {
    expect(String(image(buildPicture(), 'card'))).not.toContain('1280w')
    expect(String(image(buildPicture(), 'story'))).toContain('1600w')
  })

  it('shows its smallest file even where that is wider than the place, with nothing to choose from', () => {
    const renditions = [{ href: '/media/a-640.webp', width: 640 }]
    const markup = String(image(buildPicture({ renditions }), 'thumb'))
    expect(markup).toContain('src="/media/a-640.webp"')
    expect(markup).not.toContain('srcset')
  })

  it('without a file prints nothing', () => {
    expect(String(image(buildPicture({ renditions: [] }), 'card'))).toBe('')
  })

  it('keeps its focal point in every crop, within its edges', () => {
    expect(pictureStyle(buildPicture({ focal: { x: 0.25, y: 7 } }))).toContain('object-position:25% 100%')
  })

  it('takes no colour that is not one', () => {
    expect(pictureStyle(buildPicture({ colour: 'red;position:fixed' }))).toBe('object-position:30% 60%')
  })
})
