import { useEffect, useState } from 'react';
import { Answer } from './answer/Answer.tsx';
import { Camera } from './camera/Camera.tsx';
import { Chooser } from './choose/Chooser.tsx';
import { usePastedPicture } from './choose/usePastedPicture.ts';
import { Shell } from './page/Shell.tsx';
import { MarkedPicture } from './picture/MarkedPicture.tsx';
import { type Locale, preferredLocale, TextsContext, textsIn } from './texts/texts.ts';
import { useReading } from './useReading.ts';

/** One page: choose a picture, or show it to the camera, and see all that the reader makes of it. */
export function App() {
  const [locale, setLocale] = useState<Locale>(preferredLocale);
  const [filming, setFilming] = useState(false);
  const { picture, opening, reading, problem, read, forget } = useReading();
  const texts = textsIn(locale);
  usePastedPicture(read);

  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = texts.title;
  }, [locale, texts]);

  function take(frame: Blob): void {
    setFilming(false);
    read(frame);
  }

  return (
    <TextsContext value={texts}>
      <Shell locale={locale} onLocale={setLocale}>
        <h1>{texts.title}</h1>
        {filming ? (
          <Camera onPicture={take} onClose={() => setFilming(false)} />
        ) : opening ? (
          <p className="card quiet" role="status">
            {texts.answer.reading}
          </p>
        ) : picture ? (
          <div className="sheet">
            <MarkedPicture picture={picture} reading={reading ?? null} onAgain={forget} />
            <Answer reading={reading} />
          </div>
        ) : (
          <Chooser problem={problem} onPicture={read} onCamera={() => setFilming(true)} />
        )}
      </Shell>
    </TextsContext>
  );
}
