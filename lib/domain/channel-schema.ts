import { z } from 'zod'
import { CHANNELS } from './channel'

export const channelSchema = z.enum(CHANNELS)
