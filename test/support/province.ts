import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { communeSchema } from '@/lib/domain/commune-schema'
import { makeGazetteer } from '@/lib/domain/reading/read-decision'

const file = new URL('../../public/geo/communes.json', import.meta.url)

/** The 109 communes as the product ships them. */
export const province = z.array(communeSchema).parse(JSON.parse(readFileSync(file, 'utf8')))
export const gazetteer = makeGazetteer(province)
