/** Our own pages over invented worlds: `?page=options|popup&scene=…&theme=light|dark#place`. */
import '#lib/ui/tokens.css';
import '#lib/ui/parts.css';
import '#lib/ui/controls.css';
import '#lib/card/card.css';
import { mountOptions } from '#lib/options/mount.tsx';
import optionsCss from '#lib/options/options.css?inline';
import { mountPopup } from '#lib/popup/mount.tsx';
import popupCss from '#lib/popup/popup.css?inline';
import { NOW } from '#tests/harness/library-scenes.ts';
import { optionsPortsOf } from '#tests/harness/options-world.ts';
import { portsOf } from '#tests/harness/popup-world.ts';
import { OPTIONS_SCENES, POPUP_SCENES } from './page-scenes.ts';

const query = new URLSearchParams(location.search);
const scene = query.get('scene') ?? '';
document.body.dataset.theme = query.get('theme') === 'dark' ? 'dark' : 'light';

const style = document.createElement('style');
document.head.append(style);
const life = new AbortController();
const root = document.createElement('div');
document.body.append(root);
if (query.get('page') === 'popup') {
  style.textContent = popupCss;
  const world = POPUP_SCENES[scene]?.();
  if (world !== undefined) await mountPopup(root, portsOf(world, NOW), life.signal);
} else {
  style.textContent = optionsCss;
  const world = OPTIONS_SCENES[scene]?.();
  if (world !== undefined) {
    world.hash = location.hash;
    await mountOptions(root, optionsPortsOf(world), life.signal);
  }
}
document.body.dataset.ready = '';
