import '#lib/ui/tokens.css';
import '#lib/ui/parts.css';
import '#lib/ui/controls.css';
import '#lib/card/card.css';
import '#lib/popup/popup.css';
import { mountPopup } from '#lib/popup/mount.tsx';
import { REAL_PORTS } from './real-ports.ts';

void mountPopup(document.body, REAL_PORTS, new AbortController().signal);
