import { describe, expect, it } from 'vitest';
import { addressOf, type Browser } from '#lib/popup/address.ts';

const kindOf = (url: string | undefined, browser: Browser = 'chromium') => addressOf(url, browser).kind;

describe('addressOf', () => {
  it('knows a web page and its site', () => {
    expect(addressOf('https://www.harbour-gazette.example/elin', 'chromium')).toEqual({
      kind: 'web',
      site: 'harbour-gazette.example',
      url: 'https://www.harbour-gazette.example/elin',
      isDocument: false,
    });
  });

  it.each([
    ['https://harbour-gazette.example/tides.pdf', true],
    ['https://harbour-gazette.example/tides.PDF?page=2#top', true],
    ['https://harbour-gazette.example/tides.pdf/comments', false],
    ['https://harbour-gazette.example/?file=tides.pdf', false],
  ])('tells by its path whether %s is a document: %s', (url, isDocument) => {
    expect(addressOf(url, 'chromium')).toMatchObject({ kind: 'web', isDocument });
  });

  it('takes an address the browser keeps from us for one of its own pages', () => {
    expect(kindOf(undefined)).toBe('browser-page');
  });

  it.each([
    'chrome://settings',
    'about:blank',
    'moz-extension://1/popup.html',
    'view-source:https://a.example',
  ])('takes %s for a page of the browser', (url) => expect(kindOf(url)).toBe('browser-page'));

  it('knows a file', () => expect(kindOf('file:///home/reader/talks.html')).toBe('file'));

  it.each([
    'https://chromewebstore.google.com/detail/x',
    'https://chrome.google.com/webstore/category',
    'https://microsoftedge.microsoft.com/addons/detail/x',
  ])('knows that %s is closed in Chromium, and a web page in Firefox', (url) => {
    expect([kindOf(url, 'chromium'), kindOf(url, 'firefox')]).toEqual(['closed-site', 'web']);
  });

  it.each([
    'https://addons.mozilla.org/en-GB/firefox/',
    'https://support.mozilla.org/en-US/',
    'https://accounts.firefox.com/signin',
  ])('knows that %s is closed in Firefox, and a web page in Chromium', (url) => {
    expect([kindOf(url, 'firefox'), kindOf(url, 'chromium')]).toEqual(['closed-site', 'web']);
  });

  it.each([
    'https://chrome.google.com/',
    'https://chrome.google.com/webstore-news',
    'https://www.mozilla.org/',
  ])('does not take %s for closed', (url) => {
    expect([kindOf(url, 'chromium'), kindOf(url, 'firefox')]).toEqual(['web', 'web']);
  });
});
