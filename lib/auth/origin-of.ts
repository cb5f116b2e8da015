import { CLIENT_ADDRESS_HEADER } from './client-address'

const AGENT_LENGTH = 160

/** From where somebody asks: the address, and what the program calls itself. */
export const originOf = (headers: Headers): string =>
  [headers.get(CLIENT_ADDRESS_HEADER), headers.get('user-agent')?.slice(0, AGENT_LENGTH)].filter(Boolean).join(' · ')
