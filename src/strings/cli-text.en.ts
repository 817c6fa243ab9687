/** What `chapar text` says on stderr, in English. */
export const cliTextEn = {
  usage:
    'Use: chapar text fix | check [--document] [--published ISO] | tokens | sentences | lemmas | dates [--published ISO], with the text on stdin.',
  unknownCommand: (given: string) => `There is no command «text ${given}».`,
  unknownOption: (given: string) => `The option ${given} is not known here.`,
  badMoment: (given: string) =>
    `«${given}» is no moment: give the publication as an ISO time such as 2023-04-04T18:00:00+03:30.`,
}
