// The parts of an incoming interaction that we read. Discord may add what it likes to the rest.
import * as z from 'zod';

/** Interaction types by Discord's names (Receiving and Responding). */
export const interactionType = {
  ping: 1,
  command: 2,
  component: 3,
  autocomplete: 4,
  form: 5,
} as const;

const user = z.object({ id: z.string() });

const field = z.object({ custom_id: z.string().optional(), value: z.string().optional() });

export const interactionShape = z.object({
  id: z.string(),
  token: z.string(),
  type: z.int(),
  application_id: z.string().optional(),
  guild_id: z.string().optional(),
  user: user.optional(),
  member: z
    .object({ user: user.optional(), permissions: z.string().regex(/^\d+$/).optional() })
    .optional(),
  channel: z.object({ type: z.int().optional() }).optional(),
  authorizing_integration_owners: z.record(z.string(), z.unknown()).optional(),
  message: z.object({ flags: z.int().optional() }).optional(),
  data: z
    .object({
      type: z.int().optional(),
      name: z.string().optional(),
      target_id: z.string().optional(),
      resolved: z
        .object({ messages: z.record(z.string(), z.object({ content: z.string() })).optional() })
        .optional(),
      custom_id: z.string().optional(),
      component_type: z.int().optional(),
      values: z.array(z.string()).optional(),
      components: z
        .array(z.object({ component: field.optional(), components: z.array(field).optional() }))
        .optional(),
      options: z
        .array(
          z.object({
            name: z.string(),
            value: z.union([z.string(), z.number(), z.boolean()]).optional(),
            focused: z.boolean().optional(),
          }),
        )
        .optional(),
    })
    .optional(),
});

/** An interaction as Discord sends it (Receiving and Responding, Interaction Structure). */
export type Interaction = z.infer<typeof interactionShape>;
