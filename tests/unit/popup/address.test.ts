import { describe, expect, it } from 'vitest';
import { addressOf } from '#lib/popup/address.ts';

describe('addressOf', () => {
  it('knows a web page and its site', () => {
    expect(addressOf('https://www.harbour-gazette.example/elin')).toEqual({
      kind: 'web',
      site: 'harbour-gazette.example',
      url: 'https://www.harbour-gazette.example/elin',
    });
  });

  it('takes an address the browser keeps from us for one of its own pages', () => {
    expect(addressOf(undefined).kind).toBe('browser-page');
  });

  it.each([
    'chrome://settings',
    'about:blank',
    'moz-extension://1/popup.html',
    'view-source:https://a.example',
  ])('takes %s for a page of the browser', (url) => expect(addressOf(url).kind).toBe('browser-page'));

  it('knows a file', () => expect(addressOf('file:///home/reader/talks.html').kind).toBe('file'));

  it.each([
    'https://chromewebstore.google.com/detail/x',
    'https://chrome.google.com/webstore/category',
    'https://microsoftedge.microsoft.com/addons/detail/x',
    'https://addons.mozilla.org/en-GB/firefox/',
  ])('knows the shop at %s', (url) => expect(addressOf(url).kind).toBe('shop'));

  it('does not take the rest of a shop’s host for the shop', () => {
    expect(addressOf('https://chrome.google.com/').kind).toBe('web');
  });
});
