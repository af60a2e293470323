// No verb of the command line but what serverless hosts load: the handler of `serve` alone (docs/administrators.md).
import { openLog } from '../operations/log.ts';
import { type Handler, interactionsHandler } from '../transports/http.ts';
import { openContext, today } from './common.ts';

/**
 * The handler of `POST /interactions`, from the knowledge of this project. It logs as `serve` does.
 * @param publicKey the application's, 64 hexadecimal digits; throws when it is none.
 */
export async function openHandler(publicKey: string): Promise<Handler> {
  const first = await openContext();
  const { report, notify } = await openLog({ terminal: false, questions: false });
  const context = () => ({ ...first, today: today() });
  return interactionsHandler({ publicKey, context, report, notify });
}
