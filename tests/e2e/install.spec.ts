import { ensureChromium } from '#scripts/browsers/chromium.ts';
import { Backstage } from '#tests/harness/backstage.ts';
import { launchWithExtension } from '#tests/harness/extension.ts';
import { markedTexts } from '#tests/harness/marks.ts';
import { until } from '#tests/harness/until.ts';
import { expect, test, untilRead } from './fixtures.ts';

test('annotates tabs that were open before it was installed, without a reload, and welcomes the reader once', async ({
  site,
}) => {
  const address = `${site.origin}/kharkiv-autumn.html`;
  const extension = await launchWithExtension({
    executable: ensureChromium().path,
    headless: true,
    loopbackOnly: true,
    openBefore: [address],
  });
  try {
    const page = await until('the tab', async () =>
      extension.context.pages().find((one) => one.url() === address),
    );
    const backstage = await Backstage.of(extension);
    await untilRead(backstage, await backstage.tabOf(page));
    await expect.poll(() => markedTexts(page)).toContain('Kupyansk');
    const welcomes = extension.context.pages().filter((one) => one.url() === extension.url('welcome.html'));
    expect(welcomes).toHaveLength(1);
    for (const welcome of welcomes) await expect(welcome.getByRole('heading', { level: 1 })).toBeVisible();
  } finally {
    await extension.close();
  }
});
