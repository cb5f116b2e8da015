/** Characters of a password. The upper bound keeps the cost of hashing bounded. */
export const PASSWORD_MIN = 10
export const PASSWORD_MAX = 128

/**
 * User names: letters without diacritics, digits and `_ . -`. Never an `@`, by
 * which an e-mail address is told apart. The hyphen stands outside the brackets
 * because browsers read a `pattern` with the "v" flag, where it may not be inside.
 */
export const USERNAME_SHAPE = /^(?:[a-zA-Z0-9_.]|-){3,30}$/
