/** The leading language. */
export const LOCALE = 'vi'
/** Times are shown in the province's zone, whatever the device believes. */
export const TIME_ZONE = 'Asia/Ho_Chi_Minh'
