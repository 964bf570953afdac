import type { FindingCode } from '@rectoverso/core/contract';

/** What each check looks at and what a person should judge, in English. */
export const reviewerEn: Record<FindingCode, string> = {
  'image.blurred': 'The straightened document lacks fine contrast. Can the names and the reading zone be read?',
  'image.glare':
    'A white patch without detail lies on the document. Does it hide text, the portrait or the reading zone?',
  'image.too_dark': 'The document is underexposed. Is it still legible?',
  'image.too_bright': 'The document is overexposed. Does the fine print remain?',
  'image.low_resolution': 'Too few pixels per millimetre on the document to read small characters.',
  'image.not_colour': 'Colour does not vary over the document: a photocopy or a grey picture, most likely.',
  'image.screen': 'A fine, even grid covers the document: a photo of a screen, or of a print?',
  'image.copy': 'White paper surrounds the document, with no shadow along its edge: a photocopy?',
  'document.not_found': 'No outline of a document was found. Is there one?',
  'document.cut_off': 'An edge or a corner touches the border of the picture. Is a useful part missing?',
  'document.covered': 'A finger or another thing covers part of the document. Does it hide anything useful?',
  'document.multiple': 'Another document can be seen beside this one.',
  'document.both_sides': 'Two sides can be seen where only one is expected.',
  'document.wrong_side': 'The signs seen are those of the other side.',
  'document.wrong_kind':
    'The document recognised is not the one the holder chose, or the policy in force leaves it to a person.',
  'document.unsupported': 'The document is of no kind that this policy accepts.',
  'document.expired': 'The date that counts has passed, extension included. Check the printed date.',
  'document.expires_soon': 'The date that counts is near.',
  'mrz.missing': 'No reading zone where it should be. Is it covered or cut off?',
  'mrz.unreadable': 'The reading zone is there but cannot be read in full. Compare it with the picture.',
  'mrz.check_digit':
    'A check digit does not hold: a misreading most often, tampering sometimes. Compare character by character.',
  'mrz.repaired':
    'Some look-alike characters have another reading that the check digits prefer. Compare with the picture.',
  'data.mismatch.surname':
    'The surname read and the one declared differ. Usage name, cut at 25 characters, or somebody else?',
  'data.mismatch.givenNames':
    'The given names read and declared differ. Another order, cut at 14 characters, or somebody else?',
  'data.print_disagrees': 'The printed text and the reading zone of one side differ. Compare the two places.',
  'data.sides_disagree': 'A value read on both sides differs. Is it the same document?',
  'attempt.same_file': 'The same picture was sent for both sides.',
  'file.unsupported_type': 'The content of the file is neither JPEG, PNG nor PDF.',
  'file.too_large': 'The file is over the size limit.',
  'file.too_many_pixels': 'The picture is over the pixel limit.',
  'file.too_many_pages': 'The PDF is over the page limit.',
  'file.encrypted': 'The PDF is encrypted: nothing can be read.',
  'file.unreadable': 'The file is empty, truncated or damaged.',
  'file.infected': 'The antivirus found a virus in the file; it was not opened.',
};
