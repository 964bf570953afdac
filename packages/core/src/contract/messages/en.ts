import type { Messages } from './messages.ts';

export const en: Messages = {
  kinds: {
    'cni-1988': 'French identity card (old format)',
    'cni-2021': 'French identity card (new format)',
    'passport-fra': 'French passport',
  },
  sides: { recto: 'front', verso: 'back', both: 'front and back' },
  dataPage: 'page with the photo',
  fields: {
    surname: 'Birth surname',
    givenNames: 'Given names',
    birthDate: 'Date of birth',
    sex: 'Sex',
    documentNumber: 'Document number',
    nationality: 'Nationality',
    issuingState: 'Issuing state',
    issueMonth: 'Month of issue',
    issueDate: 'Date of issue',
    expiryDate: 'Printed date of expiry',
  },
  advices: {
    accept: 'The document is fine.',
    retake: 'This picture cannot be used. A new photo is enough.',
    wrong_document: 'This is not the document we need.',
    expired: 'This document is no longer valid.',
    review: 'The automatic check cannot conclude: a person can take over.',
  },
  findings: {
    'image.blurred': {
      title: 'Sharpness',
      holder: 'The picture is blurred.',
      remedy: 'Lay the document flat, hold the phone with both hands and wait for it to focus.',
    },
    'image.glare': {
      title: 'Glare',
      holder: 'A reflection hides part of the document.',
      remedy: 'Move away from the lamp or window, turn the flash off and tilt the document slightly.',
    },
    'image.too_dark': {
      title: 'Brightness',
      holder: 'The picture is too dark.',
      remedy: 'Photograph the document by a window or under a lamp, without casting a shadow on it.',
    },
    'image.too_bright': {
      title: 'Overexposure',
      holder: 'The picture is too bright: the text fades out.',
      remedy: 'Turn the flash off and avoid direct sunlight.',
    },
    'image.low_resolution': {
      title: 'Resolution',
      holder: 'The document is too small in the picture to be read.',
      remedy: 'Move closer so that the document fills the picture, or scan it at 300 dpi.',
    },
    'image.not_colour': {
      title: 'Colour',
      holder: 'The picture is not in colour.',
      remedy: 'Photograph or scan the original in colour; a photocopy will not do.',
    },
    'image.screen': {
      title: 'Original photographed',
      holder: 'This looks like a photo of a screen.',
      remedy: 'Photograph the document itself, not its picture on a screen or on paper.',
    },
    'document.not_found': {
      title: 'Document present',
      holder: 'No identity document can be seen in the picture.',
      remedy: 'Lay the document alone on a plain surface of another colour and photograph all of it.',
    },
    'document.cut_off': {
      title: 'Whole document',
      holder: 'Part of the document is outside the picture.',
      remedy: 'Step back a little: all four corners must be visible. Check your crop too.',
    },
    'document.covered': {
      title: 'Nothing on it',
      holder: 'Something covers part of the document.',
      remedy: 'Hold it by the rim, or lay it down: no finger or other thing may lie on it.',
    },
    'document.both_sides': {
      title: 'One side only',
      holder: 'Front and back are on the same picture.',
      remedy: 'Send one picture for each side, or crop to the side we ask for.',
    },
    'document.wrong_side': {
      title: 'Side asked for',
      holder: 'This is not the side we ask for.',
      remedy: 'Turn the document over and photograph the other side.',
    },
    'document.wrong_kind': {
      title: 'Kind of document',
      holder: 'The identity document is not of the kind you chose.',
      remedy: 'Send the document you chose, or ask for a person to check this one.',
    },
    'document.unsupported': {
      title: 'Accepted document',
      holder: 'This document is not an identity document accepted here.',
      remedy: 'Use a French identity card or a French passport.',
    },
    'document.expired': {
      title: 'Validity',
      holder: 'This document is no longer valid.',
      remedy: 'Use a document that is still valid.',
    },
    'document.expires_soon': {
      title: 'Expires soon',
      holder: 'This document expires soon.',
      remedy: 'It is fine today; remember to renew it.',
    },
    'mrz.missing': {
      title: 'Reading zone',
      holder: 'The lines of letters and chevrons (<<<) of the document cannot be seen.',
      remedy: 'Photograph the whole side, including the bottom of the document.',
    },
    'mrz.unreadable': {
      title: 'Zone read',
      holder: 'The lines of letters and chevrons (<<<) cannot be read in full.',
      remedy: 'Take a sharp new photo, with no reflection or finger on these lines.',
    },
    'mrz.check_digit': {
      title: 'Check digits',
      holder: 'The lines of letters and chevrons (<<<) cannot be read beyond doubt.',
      remedy: 'Take the photo from closer. If it is already sharp, a person can check it.',
    },
    'mrz.repaired': {
      title: 'Uncertain characters',
      holder: 'A few characters are uncertain.',
      remedy: 'A sharper photo removes the doubt.',
    },
    'data.mismatch.surname': {
      title: 'Declared surname',
      holder: 'The surname on the document is not the one you declared.',
      remedy: 'Declare your birth surname, spelt as on the document.',
    },
    'data.mismatch.givenNames': {
      title: 'Declared given names',
      holder: 'The given names on the document are not the ones you declared.',
      remedy: 'Declare your given names in the order of the document.',
    },
    'data.sides_disagree': {
      title: 'Front and back',
      holder: 'Front and back do not seem to come from the same document.',
      remedy: 'Send both sides of the same document.',
    },
    'file.unsupported_type': {
      title: 'File format',
      holder: 'This file is neither a jpg or png picture nor a PDF.',
      remedy: 'Choose a jpg, jpeg, png or pdf file.',
    },
    'file.too_large': {
      title: 'File size',
      holder: 'This file is larger than 20 MB.',
      remedy: 'Choose a lighter picture; an ordinary phone photo is enough.',
    },
    'file.too_many_pixels': {
      title: 'Picture dimensions',
      holder: 'This picture has more than 50 million pixels.',
      remedy: 'Scan at 300 dpi, or lower the resolution of the camera.',
    },
    'file.too_many_pages': {
      title: 'Number of pages',
      holder: 'This PDF has more than 20 pages.',
      remedy: 'Send a PDF that holds only the side we ask for.',
    },
    'file.encrypted': {
      title: 'Protected PDF',
      holder: 'This PDF is protected by a password.',
      remedy: 'Save it without a password, or send a photo.',
    },
    'file.unreadable': {
      title: 'Readable file',
      holder: 'This file is empty, incomplete or damaged: it does not open.',
      remedy: 'Take the photo or scan again, then choose the new file.',
    },
  },
  problems: {
    'request.invalid': 'The request is incomplete or malformed.',
    'request.no_file': 'No file received. Choose a picture or a PDF.',
    'request.several_files': 'One file per side only. Choose one.',
    'request.unknown_kind': 'This kind of document is not known.',
    'request.too_many': 'Too many requests. Try again in a moment.',
    'auth.required': 'Your access is no longer valid. Open the page again from your service.',
    'auth.csrf': 'The session has changed. Reload the page.',
    'auth.wrong_credentials': 'Unknown name or password.',
    'resource.not_found': 'This verification cannot be found.',
    'state.conflict': 'The verification has moved on meanwhile. Here is its present state.',
    'file.empty': 'This file is empty. Choose another one.',
    'file.unsupported_type':
      'This file is neither a jpg or png picture nor a PDF. Choose a jpg, jpeg, png or pdf file.',
    'file.too_large': 'This file is larger than 20 MB. Choose a lighter picture.',
    'file.too_many_pixels': 'This picture has more than 50 million pixels. Scan at 300 dpi, or lower the resolution.',
    'file.unreadable': 'This file does not open: it is damaged, incomplete or protected.',
    internal: 'Something went wrong on our side. Nothing you sent is lost; try again.',
    unavailable: 'The service is restarting. Try again in a moment.',
  },
};
