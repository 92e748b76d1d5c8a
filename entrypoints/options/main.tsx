import '#lib/ui/tokens.css';
import '#lib/ui/parts.css';
import '#lib/ui/controls.css';
import '#lib/card/card.css';
import '#lib/options/options.css';
import { mountOptions } from '#lib/options/mount.tsx';
import { REAL_PORTS } from './real-ports.ts';

void mountOptions(document.body, REAL_PORTS, new AbortController().signal);
