/** Words of the page for those who may not see another one. */
export const errors = {
  forbiddenTitle: 'Tài khoản này không được xem trang đó',
  forbiddenText: 'Hãy nhờ người quản trị cấp quyền, hoặc đăng nhập bằng tài khoản khác.',
} as const
