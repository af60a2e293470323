// The numbers of Discord's limits, for whoever cuts a message to size and for the rules that check it.

/**
 * Every length here is counted in UTF-16 units (`text.length`), as Discord's clients count; a character outside the
 * basic plane therefore counts twice, which errs on the safe side.
 *
 * Sources: the developer documentation and the OpenAPI document of Discord, collected in discord.md sections 1 and 2;
 * 4000 characters over all text displays is stated by the discord.js guide only.
 */
export const LIMITS = {
  content: 2000,
  embeds: 10,
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  embedFieldName: 256,
  embedFieldValue: 1024,
  embedFooter: 2048,
  embedAuthor: 256,
  embedCharacters: 6000,
  attachments: 10,
  components: 40,
  rowsWithoutComponentsV2: 5,
  textDisplayCharacters: 4000,
  sectionTexts: 3,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  url: 512,
  mediaUrl: 2048,
  mediaDescription: 1024,
  mediaItems: 10,
  selectOptions: 25,
  selectText: 100,
  selectPlaceholder: 150,
  color: 0xffffff,
  modalTitle: 45,
  modalComponents: 5,
  modalLabel: 45,
  modalDescription: 100,
  textInput: 4000,
  choices: 25,
  choiceName: 100,
  choiceValue: 100,
  chatCommands: 100,
  userCommands: 15,
  messageCommands: 15,
  commandName: 32,
  commandDescription: 100,
  commandOptions: 25,
  commandCharacters: 8000,
  optionLength: 6000,
} as const;

/** The message flags an app may set (discord.md section 1, "Flags settable"). */
export const FLAGS = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  suppressNotifications: 1 << 12,
  isVoiceMessage: 1 << 13,
  isComponentsV2: 1 << 15,
} as const;
