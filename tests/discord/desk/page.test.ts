// The double's page with our bot on it, in headless Chromium: what a person does by keyboard, and what is to be seen.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { realContext } from '../../real.ts';
import { type Running, startOn } from '../../transports/stage.ts';
import { type Double, startDouble } from '../double.ts';
import { hasChromium, lineOf, openBrowser, openPage, say } from './browser.ts';
import { type Desk, serveDesk } from './serve.ts';

const name = hasChromium
  ? 'The page in Chromium'
  : 'The page in Chromium (skipped: there is no /usr/bin/chromium here)';

describe.skipIf(!hasChromium)(name, { timeout: 180_000 }, () => {
  let double: Double;
  let running: Running;
  let desk: Desk;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    double = await startDouble({ token: 'secret' });
    running = await startOn(double, await realContext());
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await running.bot.stop();
    await double.stop();
  });
  beforeEach(async () => {
    complaints.length = 0;
    desk = await serveDesk(double);
    page = await openPage(browser, desk.address, complaints);
  });
  afterEach(async () => {
    await page.close();
    await desk.stop();
    expect(complaints).toEqual([]);
  });
  const card = () => page.getByRole('article').filter({ hasText: 'Parliament: no, not part of' });
  const sideways = () =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

  test('suggests commands and values while a person types; arrows choose, Enter sends', async () => {
    const line = lineOf(page);
    await line.pressSequentially('/is-sec');
    await page.getByRole('option', { name: '/is-security-sector' }).waitFor();
    await line.press('ArrowDown');
    await line.press('Enter');
    expect(await line.inputValue()).toBe('/is-security-sector actor:');
    await line.pressSequentially('parliament');
    await page.getByRole('option', { name: 'Parliament actor', exact: true }).waitFor();
    await line.press('ArrowDown');
    expect(await line.getAttribute('aria-activedescendant')).toBe('suggestion-0');
    await line.press('Enter');
    expect(await line.inputValue()).toBe('/is-security-sector actor:Parliament ');
    await line.press('Enter');
    await card().waitFor();
    const [asked] = double.requests.filter(({ path }) => path.endsWith('/callback')).slice(-1);
    expect(asked?.body).toMatchObject({ type: 4 });
    expect(await card().textContent()).toContain('Asker used /is-security-sector');
  });

  test('lays a card out: its accent, its numbered reasons, its buttons', async () => {
    await say(page, '/is-security-sector parliament');
    await card().waitFor();
    const message = [...double.world.messages.values()].at(-1);
    const container = message?.components?.[0];
    const colour = container !== undefined && 'accent_color' in container && container.accent_color;
    const [red, green, blue] = [16, 8, 0].map((place) => (Number(colour) >> place) & 255);
    const border = await page.evaluate(
      "getComputedStyle(document.querySelector('.container')).borderLeftColor",
    );
    expect(border).toBe(`rgb(${red}, ${green}, ${blue})`);
    expect(await card().getByRole('listitem').count()).toBeGreaterThanOrEqual(3);
    expect(await card().getByRole('strong').first().textContent()).toMatch(/^Parliament: no/u);
    expect(await card().getByRole('button').count()).toBeGreaterThanOrEqual(3);
  });

  test('answers a button in private, keeps the focus on it, and lets the answer be dismissed', async () => {
    await say(page, '/is-security-sector parliament');
    const button = card().getByRole('button', { name: 'Full reasoning' });
    await button.focus();
    await page.keyboard.press('Enter');
    const answer = page.getByRole('article').filter({ hasText: 'Only you can see this' });
    await answer.waitFor();
    expect(await answer.textContent()).toContain('Asker pressed Full reasoning');
    expect(await page.locator('button:focus').textContent()).toBe('Full reasoning');
    await answer.getByRole('button', { name: 'Dismiss message' }).click();
    await answer.waitFor({ state: 'detached' });
  });

  test('offers the message command on what a person said', async () => {
    await say(page, 'Is parliament part of the *security* sector?');
    const said = page.getByRole('article').filter({ hasText: 'Is parliament part' });
    expect(await said.getByRole('emphasis').textContent()).toBe('security');
    await said.getByLabel('More on the message of Asker').click();
    await said.getByRole('button', { name: 'Ask about this message' }).click();
    await card().waitFor();
    expect(await card().textContent()).toContain('Asker used Ask about this message');
  });

  test('asks in direct messages and in groups, each with its own messages', async () => {
    await page.getByLabel('Where').selectOption('Group');
    await page.getByRole('heading', { name: 'A group' }).waitFor();
    await page.getByText('is online').waitFor();
    await say(page, '/is-security-sector parliament');
    await card().waitFor();
    await page.getByLabel('Where').selectOption('Direct message');
    await page.getByRole('heading', { name: 'Direct messages' }).waitFor();
    expect(await card().count()).toBe(0);
  });

  test('says what is missing, and keeps the line', async () => {
    await say(page, '/is-security-sector');
    await page.getByRole('alert').getByText('actor is required.').waitFor();
    expect(await lineOf(page).inputValue()).toBe('/is-security-sector');
  });

  test('says what is wrong with an endpoint, one fault a line', async () => {
    await page.getByText('Application', { exact: true }).click();
    await page
      .getByLabel('Interactions endpoint URL')
      .fill('http://127.0.0.1:1 http://127.0.0.1:2');
    await page.getByRole('button', { name: 'Save' }).click();
    const saved = page.locator('#saved');
    await saved.getByText('could not be verified').waitFor();
    expect((await saved.innerText()).split('\n')).toEqual([
      'The endpoint could not be verified.',
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:1 did not answer a PING: /u),
      expect.stringMatching(/^http:\/\/127\.0\.0\.1:2 did not answer a PING: /u),
    ]);
  });

  test.each(['light', 'dark'] as const)('fits a phone of 400 pixels, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 400, height: 800 });
    await say(page, `${'long'.repeat(100)} https://example.org/${'a'.repeat(200)}`);
    await say(page, '/is-security-sector parliament');
    await card().waitFor();
    await lineOf(page).fill('/');
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    expect(await sideways()).toBe(0);
    const body = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    expect(body).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(49, 51, 56)');
  });
});
