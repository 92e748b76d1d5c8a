import type { ComponentChildren, JSX } from 'preact';
import type { PopupActions } from '#lib/popup/actions.ts';
import type { Address } from '#lib/popup/address.ts';
import type { PageReport } from '#lib/popup/report.ts';
import { statusLine } from '#lib/popup/words.ts';
import { isSiteOn } from '#lib/settings/page-settings.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { Switch } from '#lib/ui/switch.tsx';

interface SiteSwitchesProps {
  readonly address: Extract<Address, { kind: 'web' }>;
  readonly settings: Settings;
  readonly report: PageReport;
  readonly actions: PopupActions;
  /** Further switches of this site. */
  readonly children?: ComponentChildren;
}

/** This site for good, and this page until it is reloaded; the latter only where there is something to switch. */
export function SiteSwitches({
  address,
  settings,
  report,
  actions,
  children,
}: SiteSwitchesProps): JSX.Element {
  const isPageOff = report.is === 'silent' && report.why === 'off-page';
  return (
    <section class="switches" aria-label="This site and this page">
      <Switch
        id="this-site"
        label={<span class="site">{address.site}</span>}
        note={statusLine(report)}
        on={isSiteOn(settings, address.url)}
        onSwitch={(on) => void actions.switchSite(on)}
      />
      {(report.is === 'annotated' || isPageOff) && (
        <Switch
          id="this-page"
          label="This page"
          note={isPageOff ? 'off until you reload' : 'until you reload'}
          on={!isPageOff}
          onSwitch={(on) => void actions.switchPage(on)}
        />
      )}
      {children}
    </section>
  );
}
