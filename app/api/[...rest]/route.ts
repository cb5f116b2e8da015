import { problem } from '@/app/api/_door/problem'

const nowhere = async (): Promise<Response> => problem('not-found')

/** Every address under /api that is no door answers as a door does. */
export { nowhere as DELETE, nowhere as GET, nowhere as PATCH, nowhere as POST, nowhere as PUT }
