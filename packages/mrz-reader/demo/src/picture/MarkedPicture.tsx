import type { MrzReading } from '../../../src/index.ts';
import type { Picture } from '../choose/openPicture.ts';
import { useTexts } from '../texts/texts.ts';
import { Marks } from './Marks.tsx';
import { zoneFrame } from './zoneFrame.ts';

interface MarkedPictureProps {
  picture: Picture;
  reading: MrzReading | null;
  onAgain(): void;
}

/** The whole picture and the zone large, with all that was found in them. */
export function MarkedPicture({ picture, reading, onAgain }: MarkedPictureProps) {
  const texts = useTexts().picture;
  const { width, height } = picture.pixels;
  const image = <image href={picture.url} width={width} height={height} />;
  const frame = reading && zoneFrame(reading);
  return (
    <div className="pictures">
      <figure className="card pane">
        <figcaption>
          <h2>{texts.whole}</h2>
          <button className="button button-small" type="button" onClick={onAgain}>
            {texts.again}
          </button>
        </figcaption>
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={reading ? texts.wholeMarked : texts.whole}>
          {image}
          {reading && <Marks reading={reading} />}
        </svg>
      </figure>
      {reading && frame && (
        <figure className="card pane">
          <figcaption>
            <h2>{texts.zone}</h2>
          </figcaption>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
          <section className="zone" tabIndex={0} aria-label={texts.zone}>
            <svg viewBox={frame.viewBox} role="img" aria-label={texts.zoneMarked}>
              <g transform={frame.transform}>
                {image}
                <Marks reading={reading} />
              </g>
            </svg>
          </section>
          {reading.format && (
            <ul className="legend">
              <li className="legend-sure">{texts.sure}</li>
              <li className="legend-doubtful">{texts.doubtful}</li>
            </ul>
          )}
        </figure>
      )}
    </div>
  );
}
