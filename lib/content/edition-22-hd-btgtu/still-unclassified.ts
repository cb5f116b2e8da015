import type { TransitionScript } from '../scripts'

/** No decision has classified the commune: nothing dates this state, so no blank but the place is used. */
export const stillUnclassified: TransitionScript = {
  lead: { spoken: '', written: '' },
  clause: (_, place) => `${place} hiện chưa được phân vùng`,
  sms: () => 'hiện chưa được phân vùng',
  banner: () => '{commune} chưa được phân vùng, đừng lơ là',
  tone: () => 'Bà con chờ quyết định và nghe thông báo của địa phương.',
  starts: () => [],
  stops: () => [],
}
