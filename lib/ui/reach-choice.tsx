/** Where annotations may appear: the same choice on the welcome page and in the popup's settings. */
import type { Settings } from '#lib/settings/settings.ts';
import { type Option, RadioGroup } from './radio-group.tsx';

type Reach = Settings['reach'];

const OPTIONS: readonly Option<Reach>[] = [
  {
    value: 'all-sites',
    label: 'On all sites',
    consequence: 'Every page that looks like a news article is read and marked.',
  },
  {
    value: 'chosen-sites',
    label: 'On sites I choose',
    consequence: 'Nothing is read until you add a site from the toolbar button.',
  },
  {
    value: 'on-click',
    label: 'When I click',
    consequence: 'A page is read only after you press “Annotate this page”.',
  },
];

interface ReachChoiceProps {
  readonly legend: string;
  readonly reach: Reach;
  readonly onChoose: (reach: Reach) => void;
}

export function ReachChoice({ legend, reach, onChoose }: ReachChoiceProps) {
  return <RadioGroup name="reach" legend={legend} options={OPTIONS} chosen={reach} onChoose={onChoose} />;
}
