// The shape of a test over an actor's facts.
import * as z from 'zod';
import { to } from './basis.ts';

/** A test over an actor's facts. Exactly one of its forms is used at each place. */
export interface Test {
  all?: Test[] | undefined;
  any?: Test[] | undefined;
  not?: Test | undefined;
  criterion?: string | undefined;
  attribute?: string | undefined;
  is?: string[] | undefined;
  partly?: string[] | undefined;
  named?: string[] | undefined;
}
const forms = ['all', 'any', 'not', 'criterion', 'attribute', 'named'] as const;

export const test: z.ZodType<Test> = z.lazy(() =>
  z
    .strictObject({
      all: z
        .array(test)
        .min(1)
        .optional()
        .meta({ description: 'Holds as far as the weakest of these' }),
      any: z
        .array(test)
        .min(1)
        .optional()
        .meta({ description: 'Holds as far as the strongest of these' }),
      not: test.optional().meta({ description: 'Turns the answer round' }),
      criterion: to('criteria', 'A criterion by its id').optional(),
      attribute: to('attributes', 'An attribute whose value is looked at').optional(),
      is: z.array(z.string()).min(1).optional().meta({ description: 'Values for which it holds' }),
      partly: z
        .array(z.string())
        .min(1)
        .optional()
        .meta({ description: 'Values for which it holds in part' }),
      named: z.array(to('actors', 'An actor')).min(1).optional().meta({
        description: 'Holds for these actors and their parts, because the source names them',
      }),
    })
    .refine((t) => forms.filter((f) => t[f] !== undefined).length === 1, {
      message: `write exactly one of ${forms.join(', ')} here`,
    })
    .refine((t) => (t.attribute === undefined) === (t.is === undefined && t.partly === undefined), {
      message: 'attribute goes with is, partly or both, and they go with attribute',
    }),
);
