// The double's page with a bot that shows every kind of component, in headless Chromium.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Double, startDouble } from '../double.ts';
import { hasChromium, openBrowser, openPage, say } from './browser.ts';
import { type Desk, serveDesk } from './serve.ts';
import { startShowcase } from './showcase.ts';

const name = hasChromium
  ? 'Every component on the page in Chromium'
  : 'Every component on the page in Chromium (skipped: there is no /usr/bin/chromium here)';

describe.skipIf(!hasChromium)(name, { timeout: 180_000 }, () => {
  const open: { stop(): Promise<void> }[] = [];
  const complaints: string[] = [];
  let double: Double;
  let desk: Desk;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    double = await startDouble({ token: 'secret', deadline: 3000 });
    open.push(double, await startShowcase(double));
    browser = await openBrowser();
    desk = await serveDesk(double);
    open.push({ stop: () => browser.close() }, desk);
  });
  afterAll(async () => {
    for (const one of open.reverse()) await one.stop();
  });
  beforeEach(async () => {
    await page?.close();
    complaints.length = 0;
    page = await openPage(browser, desk.address, complaints);
    await say(page, '/show');
    await shown().waitFor();
  });
  const shown = () => page.getByRole('article').filter({ hasText: 'Everything' }).last();
  const answer = (text: string) => page.getByRole('article').filter({ hasText: text }).last();

  test('is drawn, and what looks like HTML stays text', async () => {
    expect(await shown().getByRole('heading', { name: 'Everything' }).count()).toBe(1);
    expect(await shown().locator('img').count()).toBe(0);
    expect(await shown().textContent()).toContain('<img src=x onerror=alert(1)>');
    expect(await shown().getByText('@unknown-user').locator('a').count()).toBe(0);
    expect(await shown().getByRole('separator').count()).toBe(1);
    expect(await shown().getByRole('figure').textContent()).toBe('A map');
    expect(await shown().getByRole('button', { name: 'Not now' }).isDisabled()).toBe(true);
    expect(await shown().getByRole('link', { name: 'Away' }).getAttribute('rel')).toBe(
      'noopener noreferrer',
    );
    expect(complaints).toEqual([]);
  });

  test('takes one choice, and several together', async () => {
    await shown().getByLabel('Pick one').selectOption('two');
    await answer('Chose two').waitFor();
    await shown().getByLabel('Pick some').selectOption(['one', 'three']);
    await shown().getByRole('button', { name: 'Choose' }).click();
    await answer('Chose one and three').waitFor();
    expect(await answer('Chose one and three').textContent()).toContain(
      'Asker chose from Pick some',
    );
  });

  test('presses the button beside a section', async () => {
    await shown().getByRole('button', { name: 'Beside' }).click();
    await answer('Pressed').waitFor();
  });

  test('hands in a form as Discord does, and leaves one by Escape', async () => {
    const dialog = page.getByRole('dialog', { name: 'Why?' });
    await shown().getByRole('button', { name: 'Form' }).click();
    expect(await dialog.getByRole('strong').textContent()).toBe('few');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await shown().getByRole('button', { name: 'Form' }).click();
    await dialog.getByLabel('Reason').fill('Because.');
    await dialog.getByLabel('Option two').first().check();
    await dialog.getByRole('group', { name: 'Which' }).getByLabel('Option three').check();
    await dialog.getByLabel('Public').check();
    await dialog.getByRole('button', { name: 'Submit' }).click();
    const handed = answer('Because.');
    await handed.waitFor();
    const components: unknown = JSON.parse((await handed.locator('.text').textContent()) ?? '');
    expect(components).toMatchObject([
      { type: 18, component: { type: 4, custom_id: 'reason', value: 'Because.' } },
      { type: 18, component: { type: 21, custom_id: 'sure', value: 'two' } },
      { type: 18, component: { type: 22, custom_id: 'which', values: ['three'] } },
      { type: 18, component: { type: 23, custom_id: 'public', value: true } },
    ]);
  });

  test('says that nothing answered, and why', async () => {
    await shown().getByRole('button', { name: 'Silence' }).click();
    const failed = answer('The application did not respond');
    await failed.waitFor();
    expect(await failed.textContent()).toContain('within 3000 ms');
  });

  test('fits a phone of 400 pixels, its form too', async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    await shown().getByRole('button', { name: 'Form' }).click();
    await page.getByRole('dialog', { name: 'Why?' }).waitFor();
    const sideways = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(sideways)).toBe(0);
  });
});
