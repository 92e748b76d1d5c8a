/** Documents of our own, as the command line makes them. */
import { JSDOM } from 'jsdom';

const { DOMParser } = new JSDOM('').window;

/** An inert document from HTML. */
export const documentOf = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
