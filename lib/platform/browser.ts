/** The door to the browser API for background and extension pages: the polyfilled, promise-based `browser`. */
export { browser } from 'wxt/browser';
