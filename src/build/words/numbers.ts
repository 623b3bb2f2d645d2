/** The one check for figures: whatever a reader sees may cite numbers, never hold them. */

/** Names that contain digits, and number words that count nothing. */
const NAMES =
	/\b(?:F-35[AB]?|F-16|F135|F414|S-400|JF-17|RD-93|Su-30MKI|M1A1|S26T|FA-50|T129|PK16LE|Gripen [CE]|Article \d+|Section \d+|Arrow 3|RM16|CC BY 4\.0|RFC 4180|UTF-8)\b/g;
const TYPED_NUMBER =
	/\d+|\b(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|trillions?)\b/i;

/** The first figure or number word (from three on) typed into a text; null if there is none. */
export function typedNumber(text: string): string | null {
	return TYPED_NUMBER.exec(text.replace(NAMES, ''))?.[0] ?? null;
}
