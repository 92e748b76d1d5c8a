import { useEffect, useState } from 'preact/hooks';
import type { Shortcut } from '#lib/ui/shortcut-list.tsx';
import type { WelcomePorts } from './ports.ts';

/** The browser's commands of ours; empty until it has answered. */
export function useShortcuts(ports: WelcomePorts): readonly Shortcut[] {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    void ports.shortcuts().then(setShortcuts);
  }, [ports]);
  return shortcuts;
}
