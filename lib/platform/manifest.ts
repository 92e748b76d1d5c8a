/**
 * The manifest, as data. Every permission has its sentence in docs/privacy.md, and a test compares what is built
 * with what is approved there.
 */
import { WEB_PATTERNS } from '#lib/settings/site.ts';

type Target = 'chromium' | 'firefox';

/** Firefox ties data and test profiles to this id; it never changes. */
export const GECKO_ID = 'according-to@example.org';

const COMMANDS = {
  'next-mention': {
    suggested_key: { default: 'Alt+Shift+J' },
    description: 'Open the card of the next mention',
  },
  'previous-mention': {
    suggested_key: { default: 'Alt+Shift+K' },
    description: 'Open the card of the previous mention',
  },
  'list-mentions': {
    suggested_key: { default: 'Alt+Shift+L' },
    description: 'List what was found on this page',
  },
  'switch-site': {
    suggested_key: { default: 'Alt+Shift+O' },
    description: 'Switch annotations on or off on this site',
  },
} as const;

export type CommandName = keyof typeof COMMANDS;

export function manifest(target: Target) {
  return {
    name: 'According To',
    description:
      'Who said what, right where you read it: context, figures and competing claims on any news page.',
    permissions: ['scripting', 'storage', 'activeTab', 'alarms'],
    host_permissions: [...WEB_PATTERNS],
    commands: { ...COMMANDS },
    action: { default_title: 'According To' },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'none'; connect-src https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(target === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // The first with Ed25519 in WebCrypto, by which feeds are signed.
        { minimum_chrome_version: '137' }),
  };
}
