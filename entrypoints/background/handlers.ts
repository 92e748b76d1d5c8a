/** What the background answers, message by message. */
import type { Handlers } from '#lib/messages/envelope.ts';
import type { BackgroundMessage } from '#lib/messages/message-map.ts';
import type { Sender } from '#lib/platform/messages.ts';
import { libraryHandlers } from './library-handlers.ts';
import { ownHandlers } from './own-handlers.ts';
import { pageHandlers } from './page-handlers.ts';

export const handlers: Handlers<BackgroundMessage, Sender> = {
  ...pageHandlers,
  ...ownHandlers,
  ...libraryHandlers,
};
