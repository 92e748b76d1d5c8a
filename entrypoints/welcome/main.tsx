import '#lib/ui/tokens.css';
import '#lib/ui/parts.css';
import '#lib/ui/controls.css';
import '#lib/card/card.css';
import '#lib/welcome/welcome.css';
import { mountWelcome } from '#lib/welcome/mount.tsx';
import { REAL_PORTS } from './real-ports.ts';

mountWelcome(document.body, REAL_PORTS, new AbortController().signal);
