import { useEffect, useState } from 'preact/hooks';
import type { Result } from '#lib/messages/result.ts';
import type { Settings } from '#lib/settings/settings.ts';
import type { WelcomePorts } from './ports.ts';
import { WORDS } from './words.ts';

type Reach = Settings['reach'];

interface ReachState {
  /** Undefined until the settings are read. */
  readonly reach: Reach | undefined;
  /** What became of the last choice, in words; empty before one was made. */
  readonly outcome: string;
  readonly choose: (reach: Reach) => void;
}

/** The one setting of the welcome page, saved as soon as it is chosen. */
export function useReach(ports: WelcomePorts): ReachState {
  const [reach, setReach] = useState<Reach>();
  const [outcome, setOutcome] = useState('');

  useEffect(() => {
    void ports.settings().then((settings) => setReach(settings.ok ? settings.value.reach : undefined));
  }, [ports]);

  const settle = (settings: Result<Settings>) => {
    if (settings.ok) setReach(settings.value.reach);
    setOutcome(settings.ok ? WORDS.saved : WORDS.notSaved);
  };
  return { reach, outcome, choose: (choice) => void ports.changeSettings({ reach: choice }).then(settle) };
}
