package sisinfo.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Judges a file by what is in it, never by its name; a few at a time, since pictures are large in memory. */
@Component
class Inspection {

    private final DocumentProperties properties;
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    Inspection(DocumentProperties properties) {
        this.properties = properties;
    }

    Inspected inspect(Path file) throws RefusedDocument, IOException {
        checkSize(file);
        places.acquireUninterruptibly();
        try {
            var bytes = Files.readAllBytes(file);
            var shape = shape(bytes, properties);
            return new Inspected(
                    shape.mediaType(),
                    bytes.length,
                    shape.pages(),
                    Digests.sha256(bytes),
                    Digests.md5(bytes),
                    shape.perceptualHash());
        } finally {
            places.release();
        }
    }

    /** Before anybody opens it. */
    void checkSize(Path file) throws RefusedDocument, IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw RefusedDocument.because(
                    "empty", "O arquivo está vazio. Envie de novo o arquivo original ou uma foto.");
        }
        if (size > properties.maxSize().toBytes()) {
            throw RefusedDocument.because(
                    "too-large",
                    "O arquivo tem mais de %d MB. Envie uma foto menor ou divida o PDF."
                            .formatted(properties.maxSize().toMegabytes()));
        }
    }

    static Shape shape(byte[] bytes, DocumentProperties properties) throws RefusedDocument {
        return switch (Format.of(bytes)) {
            case XML -> XmlInspection.inspect(bytes);
            case PDF -> PdfInspection.inspect(bytes, properties);
            case JPEG -> PictureInspection.inspect("image/jpeg", bytes, properties);
            case PNG -> PictureInspection.inspect("image/png", bytes, properties);
            case WEBP -> PictureInspection.inspect("image/webp", bytes, properties);
            case TIFF -> PictureInspection.inspect("image/tiff", bytes, properties);
            case HEIF ->
                throw RefusedDocument.because(
                        "heif",
                        "Fotos neste formato do celular (HEIC ou AVIF) não são aceitas. No iPhone, escolha Ajustes > Câmera > Formatos > \"Mais compatível\" e fotografe de novo, ou envie uma captura de tela da foto.");
            case ZIP ->
                throw RefusedDocument.because(
                        "archive", "Este é um arquivo compactado (zip). Abra-o e envie a nota que está dentro.");
            case UNKNOWN ->
                throw RefusedDocument.because(
                        "unknown-format",
                        "Este tipo de arquivo não é aceito. Envie o XML, o PDF ou uma foto (JPEG, PNG, WebP, TIFF) da nota.");
        };
    }
}
