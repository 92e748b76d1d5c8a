/** A page of which one asks what its main thread computed: other programs on the machine do not count. */
import type { CDPSession, Page } from '@playwright/test';

export class MeasuredPage {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async of(page: Page): Promise<MeasuredPage> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new MeasuredPage(page, session);
  }

  /**
   * Evaluates an expression; answers its value and the seconds for which the main thread had the processor. What helpers of
   * the engine do beside it (compiling, collecting garbage) is not in it, for nobody.
   */
  async run<T>(expression: string): Promise<{ readonly value: T; readonly seconds: number }> {
    const before = await this.#threadTime();
    const value = await this.#page.evaluate<T>(expression);
    return { value, seconds: (await this.#threadTime()) - before };
  }

  /** JavaScript heap and the memory of buffers, after all garbage is gone. */
  async bytesHeld(): Promise<number> {
    await this.#session.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await this.#session.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  }

  /** With the page, its context, which is its own. */
  close(): Promise<void> {
    return this.#page.context().close();
  }

  async #threadTime(): Promise<number> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN;
  }
}
