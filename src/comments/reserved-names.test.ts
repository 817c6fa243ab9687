import { expect, test } from 'vitest'
import { reservedNameTest } from './reserved-names.ts'

const isReserved = reservedNameTest({ site: ['روزنامه سپیدار'], people: ['مینا رودبار', 'Sara Kaviani'] })

test.each([
  'مینا رودبار',
  'مينا رودبار',
  'م\u0640ینا  رود\u200Cبار',
  'مینا رودبار!',
  'مِینا رودبارْ',
  'ﻣﯿﻨﺎ ﺭﻭﺩﺑﺎﺭ',
  'Sarа Kаviаni',
  'SARA  KAVIANI',
  'روزنامه سپیدار',
  'تحریریه روزنامه سپیدار',
  'ادمین',
  'سر دبیر',
  'Adm1n',
  'аdmin',
  'ｃｈａｐａｒ',
  'پشتیبانی سایت',
])('«%s» is the newsroom’s', name => {
  expect(isReserved(name)).toBe(true)
})

test.each(['مینا', 'رودبار', 'مینا رودباری', 'سارا', 'خواننده قدیمی', 'دبیر بازنشسته', 'علی رضایی'])(
  '«%s» is anybody’s',
  name => {
    expect(isReserved(name)).toBe(false)
  },
)
