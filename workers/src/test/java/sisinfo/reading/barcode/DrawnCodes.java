package sisinfo.reading.barcode;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.oned.ITFWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Pages that carry nothing but codes. */
final class DrawnCodes {

    private DrawnCodes() {}

    /** One below the other. */
    static BufferedImage qr(List<String> texts) {
        var page = new BufferedImage(600, 100 + 320 * texts.size(), BufferedImage.TYPE_BYTE_GRAY);
        var pen = white(page);
        for (int i = 0; i < texts.size(); i++) {
            try {
                draw(new QRCodeWriter().encode(texts.get(i), BarcodeFormat.QR_CODE, 300, 300), pen, 150, 40 + 320 * i);
            } catch (WriterException e) {
                throw new IllegalStateException(e);
            }
        }
        return page;
    }

    static BufferedImage bars(String key) {
        return wide(new Code128Writer().encode(key, BarcodeFormat.CODE_128, 1000, 120));
    }

    static BufferedImage paymentBars(String digits) {
        return wide(new ITFWriter().encode(digits, BarcodeFormat.ITF, 1000, 120));
    }

    private static BufferedImage wide(BitMatrix bars) {
        var page = new BufferedImage(bars.getWidth() + 200, 400, BufferedImage.TYPE_BYTE_GRAY);
        draw(bars, white(page), 100, 140);
        return page;
    }

    private static Graphics2D white(BufferedImage page) {
        var pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(Color.BLACK);
        return pen;
    }

    private static void draw(BitMatrix code, Graphics2D pen, int left, int top) {
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    pen.fillRect(left + x, top + y, 1, 1);
                }
            }
        }
    }
}
