/** Where a page lays down what this device follows, since a worker cannot read a page's storage. */
export const FOLLOWS_KEY = '/_device/follows'
