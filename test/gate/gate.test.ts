import { afterAll, beforeAll, describe } from 'vitest'
import { authDoorSuite } from './suites/auth-doors'
import { doorSuite } from './suites/doors'
import { forgerySuite } from './suites/forgery'
import { pageSuite } from './suites/pages'
import { socketAudienceSuite } from './suites/socket-audience'
import { endWorld, makeWorld, type World } from './support/world'

let world: World
beforeAll(async () => {
  world = await makeWorld()
}, 120_000)
afterAll(() => endWorld(world))
const of = () => world

describe('doors', () => doorSuite(of))
describe('pages', () => pageSuite(of))
describe('the sign-in library', () => authDoorSuite(of))
describe('the socket', () => socketAudienceSuite(of))
describe('forgery', () => forgerySuite(of))
