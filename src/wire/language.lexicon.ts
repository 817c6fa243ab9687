/** Letters and small words by which the languages of the Arabic script are told apart. */
export const persianLetters = /[پچژگ]/g
export const arabicLetters = /[ةىأإ]/g
export const urduLetters = /[ٹڈڑںے]/g

export const persianWords = ['است', 'شد', 'می', 'های', 'که', 'این', 'از', 'را', 'با']
export const arabicWords = ['في', 'من', 'على', 'إلى', 'التي', 'الذي', 'أن', 'هذا']
