import { door } from '@/app/api/_door/door'
import { notAllowed } from '@/app/api/_door/not-allowed'

/** The registry as a file for spreadsheets. */
export const GET = door(
  { action: 'unit:manage', throttle: 'read' },
  async ({ runtime }) =>
    new Response(await runtime.services.exportUnits(), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="don-vi.csv"',
        'cache-control': 'no-store',
      },
    }),
)

const others = notAllowed('GET, HEAD')

export { others as DELETE, others as PATCH, others as POST, others as PUT }
