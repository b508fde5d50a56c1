package io.demarche.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The files of one task as bytes, because an RDD of records fails when the user's session has Kryo as its serializer. */
final class FileGroup {
    private FileGroup() {}

    static byte[] write(List<InputFile> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(files.size());
            for (InputFile file : files) {
                out.writeUTF(file.path());
                out.writeUTF(file.articleIdBase());
                out.writeUTF(file.format().name());
                out.writeBoolean(file.compressed());
                out.writeLong(file.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<InputFile> read(byte[] group) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(group))) {
            List<InputFile> files = new ArrayList<>();
            for (int count = in.readInt(); count > 0; count--) {
                files.add(new InputFile(
                        in.readUTF(),
                        in.readUTF(),
                        InputFormat.valueOf(in.readUTF()),
                        in.readBoolean(),
                        in.readLong()));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
