// Headless Chromium from Debian's packages, where it is there.
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const executablePath = '/usr/bin/chromium';
export const hasChromium = existsSync(executablePath);

/** A browser with a fresh profile; without its sandbox, since tests run as root in containers. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** A page that waits until the bot is there; what its console and its scripts complain of goes into `complaints`. */
export async function openPage(
  browser: Browser,
  address: string,
  complaints: string[],
): Promise<Page> {
  const page = await browser.newPage();
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (line) => {
    if (line.type() === 'error') complaints.push(line.text());
  });
  await page.goto(address);
  await page.getByText('is online').waitFor();
  return page;
}

export const lineOf = (page: Page) => page.getByRole('combobox', { name: /^Message/u });

/** Types a line and sends it with Enter. */
export async function say(page: Page, text: string): Promise<void> {
  await lineOf(page).fill(text);
  await lineOf(page).press('Enter');
}
