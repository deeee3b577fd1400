import type { Text } from "../../language/language.ts";

/** What can get lost, each with what happens to it in the target. */
export const lossMessages = {
  "case-without-events": (target: string) => ({
    nl: `${target} heeft een rij per gebeurtenis. Een zaak zonder gebeurtenissen staat er niet in.`,
    en: `${target} has a row per event. A case without events is not in it.`,
  }),
  "fact-of-case": (target: string) => ({
    nl: `${target} heeft geen plaats voor een gegeven van de zaak zelf. Het staat nu bij de eerste gebeurtenis van de zaak.`,
    en: `${target} has no place for a fact of the case itself. It now stands with the first event of the case.`,
  }),
  "several-values": (target: string) => ({
    nl: `Het logboek geeft voor dit gegeven van de zaak verschillende waarden. ${target} kan er één bevatten; ze staan nu samen, met | ertussen.`,
    en: `The log gives different values for this fact of the case. ${target} can hold one; they now stand together, with | between them.`,
  }),
  "fact-of-event": (target: string) => ({
    nl: `Deze inhoud van een gebeurtenis heeft de naam van een gegeven van de zaak. Uit ${target} wordt zij ook als gegeven gelezen, en de zaak heeft dan verschillende waarden.`,
    en: `This content of an event has the name of a fact of the case. From ${target} it is read as a fact too, and the case then has different values.`,
  }),
  "field-name": (target: string) => ({
    nl: `De naam van dit veld betekent in ${target} iets anders, of komt er al in voor. Het veld staat er niet in.`,
    en: `The name of this field means something else in ${target}, or is there already. The field is not in it.`,
  }),
  "value-type": (target: string) => ({
    nl: `${target} heeft hier alleen tekst: een getal, of ja en nee, wordt als tekst gelezen.`,
    en: `${target} only has text here: a number, or yes and no, is read as text.`,
  }),
  list: (target: string) => ({
    nl: `${target} heeft hier geen lijst: de waarden staan in één tekst, met | ertussen.`,
    en: `${target} has no list here: the values stand in one text, with | between them.`,
  }),
  "name-with-bar": (target: string) => ({
    nl: `In deze naam staat een |. Uit ${target} worden het twee namen.`,
    en: `There is a | in this name. From ${target} it becomes two names.`,
  }),
  "name-twice": (target: string) => ({
    nl: `Bij deze gebeurtenis staat dezelfde naam twee keer. ${target} heeft die één keer.`,
    en: `The same name stands twice with this event. ${target} has it once.`,
  }),
  "white-space": (target: string) => ({
    nl: `Spaties aan het begin of eind van een waarde worden uit ${target} niet gelezen.`,
    en: `Spaces at the beginning or end of a value are not read from ${target}.`,
  }),
  character: (target: string) => ({
    nl: `${target} kan een teken in deze waarde niet bevatten. Er staat nu � voor.`,
    en: `${target} cannot hold a character in this value. It now has � for it.`,
  }),
  "no-time": (target: string) => ({
    nl: `${target} eist van elke gebeurtenis een tijd. Een gebeurtenis zonder datum heeft nu 1970-01-01; dit programma leest haar zonder datum.`,
    en: `${target} demands a time of every event. An event without a date now has 1970-01-01; this program reads it without a date.`,
  }),
  "other-zone": (target: string) => ({
    nl: `Dit tijdstip hoort bij een andere tijdzone. Uit ${target} wordt het in één tijdzone gelezen, en dan valt het op een andere dag.`,
    en: `This time belongs to another time zone. From ${target} it is read in one time zone, and then it falls on another day.`,
  }),
  midnight: (target: string) => ({
    nl: `Alle tijden van deze soort zijn middernacht. Uit ${target} worden ze als datum gelezen.`,
    en: `All times of this kind are midnight. From ${target} they are read as dates.`,
  }),
  "not-recorded": (target: string) => ({
    nl: `Het logboek zegt niet of dit veld bij deze gebeurtenis is vastgelegd. Uit ${target} wordt het gelezen als: niet gegeven.`,
    en: `The log does not say whether this field was recorded for this event. From ${target} it is read as: not given.`,
  }),
} satisfies Readonly<Record<string, (target: string) => Text>>;

export type LossRule = keyof typeof lossMessages;
