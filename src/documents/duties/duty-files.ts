import type { DutyFiles } from '../../usecases/ports.ts';
import type { TypstPrinter } from '../exports/typst-printer.ts';
import { writeDeliveryList } from './delivery-xlsx.ts';
import { renderWallCalendar } from './wall-calendar-pdf.ts';

/** Makes the sheets about duties, on a printer that its caller opens and closes. */
export function dutyFilesOver(printer: Pick<TypstPrinter, 'print'>): DutyFiles {
  return {
    printWallCalendar: (calendar) => renderWallCalendar(calendar, printer),
    writeDeliveryList: (list, agencyName) => writeDeliveryList(list, agencyName),
  };
}
