/**
 * What draws a card, brought into a document when its reader first wants one. It gives its code to the content script
 * that waits for it there, and is done; where none is (any more) it leaves nothing behind.
 */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { CARD_CODE } from '#lib/card/card-code.ts';
import { occupant } from '#lib/platform/occupancy.ts';

export default defineUnlistedScript(() => occupant()?.receive?.(CARD_CODE));
