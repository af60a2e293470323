// No verb of the command line but what serverless hosts load: the handler of `serve` alone (docs/administrators.md).
import { openLog } from '../operations/log.ts';
import { type Handler, interactionsHandler } from '../transports/http.ts';
import { isPublicKey } from '../transports/signature.ts';
import { fail, forGood, openContext, today } from './common.ts';

/**
 * The handler of `POST /interactions`, from the knowledge of this project. It logs as `serve` does, and ends the process
 * with a sentence where it cannot begin: an error thrown out of the bundle would be shown with kilobytes of it.
 * @param publicKey the application's, 64 hexadecimal digits; an environment without it gives undefined.
 */
export async function openHandler(publicKey: string | undefined): Promise<Handler> {
  if (publicKey === undefined || !isPublicKey(publicKey))
    return fail(
      'Set DISCORD_PUBLIC_KEY, for this function, to the 64 hexadecimal digits that the developer portal shows.',
      forGood,
    );
  const first = await openContext();
  const { report, notify } = await openLog({ terminal: false, questions: false });
  const context = () => ({ ...first, today: today() });
  return interactionsHandler({ publicKey, context, report, notify });
}
