import { afterAll, beforeAll, describe } from 'vitest'
import { authDoorSuite } from './suites/auth-doors'
import { doorSuite } from './suites/doors'
import { floodSuite } from './suites/floods'
import { forgerySuite } from './suites/forgery'
import { linkSuite } from './suites/links'
import { pageSuite } from './suites/pages'
import { sessionSuite } from './suites/sessions'
import { socketAudienceSuite } from './suites/socket-audience'
import { socketSuite } from './suites/sockets'
import { waitingSuite } from './suites/waiting'
import { endWorld, makeWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await makeWorld()
}, 240_000)
afterAll(async () => {
  if (world) await endWorld(world)
})
const of = () => world

const waiting = waitingSuite(of)
describe('doors', () => doorSuite(of))
describe('pages', () => pageSuite(of))
describe('the sign-in library', () => authDoorSuite(of))
describe('the log’s audiences', () => socketAudienceSuite(of))
describe('forgery', () => forgerySuite(of))
describe('sessions', () => sessionSuite(of))
describe('personal links', () => linkSuite(of))
describe('the wire', () => socketSuite(of))
describe('holding on', () => waiting.end())
// Last: afterwards this address has to wait.
describe('floods', () => floodSuite(of))
