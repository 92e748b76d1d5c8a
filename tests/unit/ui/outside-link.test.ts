import { describe, expect, it } from 'vitest';
import { plainHttps } from '#lib/ui/outside-link.tsx';

describe('an address supplied by a pack', () => {
  it('becomes a link if it is plain https', () => {
    expect(plainHttps('https://example.org/a?b=c#d')).toBe('https://example.org/a?b=c#d');
  });

  it('shows a host in other letters as what it really is', () => {
    expect(plainHttps('https://exаmple.org/')).toBe('https://xn--exmple-4nf.org/');
  });

  it.each([
    'http://example.org/',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    ' https://example.org/',
    'https://exa mple.org/',
    'https://exa\tmple.org/',
    'https:\\\\example.org',
    '//example.org/',
    'data:text/html,<b>hi</b>',
    'blob:https://example.org/1',
    'https://user@example.org/',
    'https://user:word@example.org/',
    'https://',
    '',
  ])('is no link if it is %j', (address) => {
    expect(plainHttps(address)).toBeNull();
  });
});
